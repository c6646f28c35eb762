const MEGABYTE = 1_048_576;

/** The largest file that the server takes, in MB: a larger one is refused here, before it is sent in vain. */
export const LARGEST_MEGABYTES = 100;

/** Its size in whole MB when it is too large; null when it is not. */
export const tooLarge = ({ size }: Pick<File, 'size'>): number | null =>
  size > LARGEST_MEGABYTES * MEGABYTE ? Math.ceil(size / MEGABYTE) : null;
