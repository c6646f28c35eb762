/** A graph from elsewhere, whatever the format: everything is text. */
export interface GraphNode {
  id: string;
  label: string;
  attributes: Map<string, string>;
}

export interface GraphTie {
  source: string;
  target: string;
  /** Empty when it has none. */
  label: string;
  attributes: Map<string, string>;
}

export interface ForeignGraph {
  nodes: GraphNode[];
  ties: GraphTie[];
}

const LABELS = ['label', 'name', 'title', 'nome', 'titolo', 'denominazione'];

/** What a node is called: the attribute that usually says so, else its id. */
export const labelOf = (attributes: ReadonlyMap<string, string>, id: string): string => {
  for (const label of LABELS) {
    for (const [key, value] of attributes) {
      if (key.toLowerCase() === label && value.trim() !== '') return value;
    }
  }
  return id;
};
