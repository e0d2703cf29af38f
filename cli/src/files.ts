// What the operating system refuses, as sentences.
import { Failure } from './command.ts';
import type { Text } from './text/index.ts';

/** A refusal of the operating system as a {@link Failure}; anything else comes back as it is. */
export function sayFileError(error: unknown, file: string, { files }: Text): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case undefined:
      return error;
    case 'ENOENT':
      return new Failure(files.missing(file));
    case 'ENOTDIR':
      return new Failure(files.missing(file));
    case 'EISDIR':
      return new Failure(files.isFolder(file));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(files.notAllowed(file));
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(files.diskFull(file));
    case 'ERR_FS_FILE_TOO_LARGE':
      return new Failure(files.tooLarge(file));
    default:
      return new Failure(files.other(file, code));
  }
}
