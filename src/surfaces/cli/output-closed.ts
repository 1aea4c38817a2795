/** Nobody reads standard output any more: the command ends early, and that is no fault. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}
