import { InvalidArgumentError } from 'commander'

/** @returns a parser for an option or argument that takes a whole number in a range */
export function wholeNumber(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < lowest || value > highest) {
      throw new InvalidArgumentError(`Expected a whole number from ${lowest} to ${highest}.`)
    }
    return value
  }
}
