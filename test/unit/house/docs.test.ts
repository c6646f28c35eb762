import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../server/analytics/index.ts';
import { TARGETS } from '../../../server/importers/targets/index.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** Text without line breaks of prose, so that wrapping does not matter. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('the documentation', () => {
  it.each(Object.values(MEASURES).map((measure) => [measure.id, measure] as const))(
    'defines the measure %s as the registry does',
    (id, measure) => {
      const text = plain(read('docs/measures.md'));
      expect(text).toContain(`\`${id}\``);
      expect(text).toContain(plain(measure.definition));
      expect(text).toContain(plain(measure.reference));
    },
  );

  it('lists every field that a column of a file can go to', () => {
    const text = read('docs/import.md');
    const missing = TARGETS.map(({ name }) => name).filter((name) => !text.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  it('has no link into nowhere', () => {
    const pages = [
      'README.md',
      ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join('docs', name)),
    ];
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
