/**
 * Sets a backslash before every ASCII punctuation mark. Discord shows the mark as it is then, and nothing in the text
 * pings, links, formats, or begins a heading, a list, a quote, a timestamp, a spoiler, an emoji or code: all of its
 * markup begins with one. (discord.js's `escapeMarkdown` leaves mentions, timestamps, quotes and bare links alive.)
 *
 * Each character is escaped for itself, so escaping the parts of a text gives the parts of the escaped text, and
 * offsets map by `escapeForDiscord(text.slice(0, offset)).length`.
 */
export function escapeForDiscord(text: string): string {
  return text.replace(PUNCTUATION, '\\$&')
}

const PUNCTUATION = /[!-/:-@[-`{-~]/g
