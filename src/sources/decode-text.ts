import { ReaderError } from '../errors/reader-error.ts'

/**
 * Decodes the bytes of a text file: UTF-8, or UTF-16 where a byte order mark says so.
 *
 * @param name the file's name, for the sentence of a failure
 * @throws ReaderError `binary-file` when the bytes are no text, `unknown-encoding` when they are not UTF-8
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes)
  if (encoding === 'utf-8' && looksBinary(bytes)) {
    throw new ReaderError(
      'binary-file',
      `${name} looks like a binary file, not text. Save it as Markdown or plain text in UTF-8.`,
      { file: name },
    )
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new ReaderError(
      'unknown-encoding',
      `${name} is not valid ${encoding.toUpperCase()}. Save it again as UTF-8.`,
      {
        file: name,
        encoding,
      },
    )
  }
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** A NUL never occurs in UTF-8 text that people write, and occurs early in nearly every binary format. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, BINARY_PROBE_BYTES).includes(0)
}

/** Enough to get past the headers of archives, images and executables. */
const BINARY_PROBE_BYTES = 65_536
