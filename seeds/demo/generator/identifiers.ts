/** "Associazione Ruota Lenta ODV" -> "associazione-ruota-lenta-odv", at most 60 characters. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/gu, '');

export const organizationId = (name: string): string => `demo-${slug(name)}`;
export const projectId = (key: string): string => `demo-${key}`;
export const participationId = (key: string, name: string): string => `demo-${key}.${slug(name)}`;
