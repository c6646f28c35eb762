/** The value of a key that the plan promises; throws when the plan contradicts itself. */
export const found = <V>(map: ReadonlyMap<string, V>, key: string): V => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The plan names "${key}", which does not exist.`);
  return value;
};
