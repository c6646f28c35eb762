import type { Role } from '../../server/contract/participation.ts';

/**
 * Roles as the published pages write them -> roles of the contract. Whoever leads, guides, promotes or coordinates is a lead;
 * the lead of a part of a project is a partner of the whole; "cooperativa sociale" says what a body is, not what it does.
 */
export const ROLES_AS_PUBLISHED: Record<string, Role> = {
  capofila: 'lead',
  guida: 'lead',
  promotore: 'lead',
  'ente di coordinamento': 'lead',
  'capofila di sotto-progetto': 'partner',
  partner: 'partner',
  'ente gestore partner': 'partner',
  'cooperativa sociale': 'partner',
  finanziatore: 'funder',
  sostenitore: 'supporter',
};
