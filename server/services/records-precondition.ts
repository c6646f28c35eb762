import type { AnyRecord } from '../contract/records.ts';
import { AppError } from '../errors.ts';
import { recordDigest } from '../store/canonical.ts';

/** The version of a record, as a strong entity tag (RFC 9110, 8.8.3). */
export const etagOf = (record: AnyRecord): string => `"${recordDigest(record)}"`;

/**
 * Lets a change pass only when it was made against the version that is there, so that no one's work is overwritten unseen.
 * @throws AppError 428 `precondition-required` without `If-Match`, 412 `precondition-failed` when the record has changed since
 */
export const requireMatch = (record: AnyRecord, ifMatch: string | null): void => {
  if (ifMatch === null) {
    throw new AppError('precondition-required', 428, {
      it: 'Manca If-Match: leggi il record e ripeti con If-Match uguale al suo ETag, così non si sovrascrivono modifiche altrui.',
      en: "If-Match is missing: read the record and repeat with If-Match equal to its ETag, so that nobody's changes are overwritten.",
    });
  }
  const tags = new Set(ifMatch.split(',').map((tag) => tag.trim()));
  if (tags.has('*') || tags.has(etagOf(record))) return;
  throw new AppError('precondition-failed', 412, {
    it: `«${record.id}» è cambiato dopo che l’hai letto: nulla è stato scritto. Rileggilo e ripeti la modifica.`,
    en: `"${record.id}" has changed since you read it: nothing was written. Read it again and repeat the change.`,
  });
};
