/** Says what the system refused, and the remedy, in one sentence. `folder` is where the file was to be. */
export function sayIoError(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return `the folder ${folder} does not exist; make it first.`;
    case 'ENOTDIR':
      return `${folder} is not a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `permission was refused; check who owns it, or choose another folder than ${folder}.`;
    case 'EROFS':
      return `${folder} cannot be written to; choose another folder.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `no space is left in ${folder}; free some and try again.`;
    case 'ENAMETOOLONG':
      return 'its name is too long; choose a shorter one.';
    default:
      if (code === '' || !(error instanceof Error)) throw error;
      return `${error.message}.`;
  }
}
