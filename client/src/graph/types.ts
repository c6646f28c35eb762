import type { ReactNode } from 'react';
import type { Kind } from '../../../server/contract/organization.ts';
import type { NetworkPicture, Projection } from '../../../server/contract/network.ts';

/** What a sentence points at. `ring`: a dark ring round each node, the rest stays; `isolate`: the rest fades. */
export interface Evidence {
  label: string;
  nodes: string[];
  mode: 'ring' | 'isolate';
}

/** A number for each node of the picture, in its order, null where there is none; `say` writes one for a reader. */
export interface Reading {
  title: string;
  values: (number | null)[];
  say: (value: number) => string;
}

export interface StageProps {
  picture: NetworkPicture;
  /** What the size of a circle stands for; null for partners. */
  size?: Reading | null;
  /** What its colour stands for; null for communities. */
  colour?: Reading | null;
  /** In the legend, in the place of the words that say so: how to choose another. */
  choices?: { size: ReactNode; colour: ReactNode };
  /** Node id. */
  selected: string | null;
  evidence: Evidence | null;
  /** Node to highlight because it is pointed at elsewhere, in a list for example. */
  hovered: string | null;
  language: 'it' | 'en';
  labels: StageLabels;
  onSelect: (id: string | null) => void;
  onHover: (id: string | null) => void;
  onUnavailable: (reason: 'no-webgl') => void;
}

export type NodeType = NetworkPicture['nodes']['type'][number];

/** A node as it is shown in the card and told by the live region; `community` is a name, null without one. */
export interface SpokenNode {
  label: string;
  type: NodeType;
  kind: Kind | null;
  place: string | null;
  partners: number;
  projects: number;
  community: string | null;
  selected: boolean;
}

/** The picture in numbers, for its description. */
export interface SpokenPicture {
  projection: Projection;
  nodes: number;
  ties: number;
  communities: string[];
  /** Names of the groups no tie leaves. */
  detached: string[];
}

/** Every word the stage shows or announces. */
export interface StageLabels {
  /** Accessible name: "Rete delle organizzazioni". */
  name: (projection: Projection) => string;
  /** Description read after the name. */
  summary: (picture: SpokenPicture) => string;
  /** "Frecce: vicino in quella direzione. Invio: apri. Esc: togli la selezione. +, −, 0: ingrandisci, riduci, adatta. Home: la più collegata." */
  keys: string;
  /** "Fondazione Cortile Aperto, 56 partner, comunità Torino". */
  node: (node: SpokenNode) => string;
  /** Announced when the selection is taken away. */
  cleared: string;
  /** Announced when there is nothing in the direction of an arrow. */
  noneThere: string;
  /** Shown when the picture has no node. */
  empty: string;

  /** Second line of a community: "abitare · 50", "50 organizzazioni" without a theme. */
  community: (theme: string | null, size: number) => string;
  /** Second line of a group no tie leaves: "nessun partner esterno". */
  detached: string;

  /** Hover card. */
  kind: Record<Kind, string>;
  type: Record<NodeType, string>;
  /** "38 partner in 6 progetti". */
  partners: (node: SpokenNode) => string;

  /** Camera tools. */
  tools: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;

  legend: {
    /** Accessible name of the legend. */
    name: string;
    colour: string;
    communities: string;
    /** Before the greatest value of a class of colour: "fino a". */
    upTo: string;
    /** Slate circles: communities beyond the seven that have a hue. */
    others: string;
    size: string;
    /** What the size of a circle counts: "partner". */
    counts: Record<Projection, string>;
    /** What a line means: "progetto in comune". */
    tie: Record<Projection, string>;
    /** What a diamond means: "progetto". */
    project: string;
    /** What a dashed shore means: "gruppo separato". */
    detached: string;
    /** "Disegnati i 4.000 legami più forti di 12.300". */
    heaviest: (drawn: number, all: number) => string;
  };
}
