import { wordKey } from '../comparable.ts';

/** Where `projectID` and `startDate` change case, but not `FoU` or `PMIs`. */
const HUMP = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}|\p{Lu}{2,}(?!\p{Ll})|\p{Lu}$)/gu;
const NUMBERING = /^\s*\d{1,2}[.)]\s+/u;
const SEAMS = /[/\n;:()[\]]|\s[-–—]\s/u;

/** A heading in comparable form: `projectID`, `PROJECT_ID` and "Project ID" are one. */
export const headingKey = (heading: string): string =>
  wordKey(heading.replace(NUMBERING, '').replace(HUMP, ' ').replaceAll('_', ' '));

/** The whole and what it is made of: "Name des Begünstigten / beneficiary name" says it twice. */
export const headingParts = (heading: string): string[] => {
  const parts = heading.split(SEAMS).map(headingKey);
  return [...new Set([headingKey(heading), ...parts])].filter((part) => part !== '');
};
