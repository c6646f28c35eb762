import { describe, expect, it } from 'vitest';
import { describeConfig, readConfig } from '../../../server/config.ts';

const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    return (error as { detail: { en: string } }).detail.en;
  }
  throw new Error('it was accepted');
};

describe('the configuration', () => {
  it('is local, on SQLite, with the demo, unless something else is said', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: null,
      seed: 'demo',
      neo4j: null,
      logLevel: 'info',
    });
    expect(readConfig({ PORT: ' ', NEO4J_URI: '' })).toMatchObject({ port: null, neo4j: null });
  });

  it('takes Neo4j without a user, and never invents a password', () => {
    expect(readConfig({ NEO4J_URI: 'neo4j://127.0.0.1:7687' }).neo4j).toEqual({
      uri: 'neo4j://127.0.0.1:7687',
      user: null,
      password: null,
      database: null,
    });
  });

  it.each(['127.0.0.1', '127.0.0.5', 'localhost', '::1'])('lets HOST=%s', (HOST) => {
    expect(() => readConfig({ HOST })).not.toThrow();
  });

  it.each(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.evil.example', '1270.0.0.1'])(
    'refuses the public HOST=%s, and says why',
    (HOST) => {
      expect(refusal({ HOST })).toContain(`HOST=${HOST} is a public address`);
    },
  );

  it.each([
    [{ PORT: 'http' }, 'PORT=http is not a port'],
    [{ PORT: '65536' }, 'PORT=65536 is not a port'],
    [{ PORT: '-1' }, 'PORT=-1 is not a port'],
    [{ TESSUTO_SEED: 'all' }, 'choose demo, wecare or empty'],
    [{ NEO4J_URI: 'http://127.0.0.1:7474' }, 'is not a Neo4j address'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud does not exist'],
  ])('explains %j', (env, words) => {
    expect(refusal(env)).toContain(words);
  });

  it('names every variable that is wrong, and never repeats a password', () => {
    const text = refusal({ PORT: 'x', LOG_LEVEL: 'y', NEO4J_PASSWORD: 'hunter2' });
    expect(text.split('\n')).toHaveLength(2);
    expect(refusal({ NEO4J_PASSWORD: 'hunter2' })).toContain('NEO4J_USER');
    expect(text + refusal({ NEO4J_PASSWORD: 'hunter2' })).not.toContain('hunter2');
  });

  it('cannot be changed afterwards, and describes itself', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
    for (const { description } of describeConfig()) expect(description).not.toBe('');
  });
});
