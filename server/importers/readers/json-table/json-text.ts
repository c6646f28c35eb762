export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isScalar = (value: Json | undefined): boolean =>
  value === null || value === undefined || typeof value !== 'object';

/** Between the values of a list in one cell, as in our own tables. */
const LIST_SEPARATOR = ' | ';
const NAMES = ['name', 'title', 'label', 'nome', 'titolo', 'denominazione'] as const;

/** What an object is called, else all of it. */
const called = (value: JsonObject): string => {
  const name = NAMES.map((key) => value[key]).find((each) => typeof each === 'string');
  return typeof name === 'string' ? name : JSON.stringify(value);
};

/** Any value as the text of one cell: lists joined, objects by their name. */
export const jsonText = (value: Json | undefined): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(jsonText).join(LIST_SEPARATOR);
  return isObject(value) ? called(value) : String(value);
};
