import { getTableColumns, getTableName, type Table } from "drizzle-orm";
import * as schema from "./schema";

/** A table whose every row the ledger accounts for. */
export type Accounted = {
  name: string;
  table: Table;
  /** The columns whose values together name a row, in order. */
  key: readonly string[];
  /** The columns that the ledger accounts for, the key among them. */
  columns: readonly string[];
};

/**
 * Tables of no consequence: what stands in them decides nothing, or is hashed elsewhere before it does. The ledger's own
 * two prove themselves.
 */
export const unaccounted: Record<string, string> = {
  events: "the ledger itself",
  commitments: "the ledger itself, vouched for by its events",
  sessions: "who is signed in now",
  sign_ins: "attempts to sign in, kept for three months",
  section_locks: "who has a section open, for some minutes",
  uploads: "files on their way in",
  letters: "the post: what a letter tells of is accounted for where it happened",
  jobs: "work on its way; what it leads to is accounted for where it is done",
  imports: "lists that were read; what came of each row is accounted for where it was done",
  search_documents: "an index, made of what is stored",
  fingerprints: "an index, made of what is stored",
  practice_sheets: "practice before a stage: nothing of it counts",
  answers: "what a draft says is its writers'; what counts is the snapshot",
  answer_revisions: "the same, text by text",
};

/** Columns of accounted tables that may change without an event. */
export const freeColumns: Record<string, readonly string[]> = {
  // When a draft was last worked on: lists are sorted by it, nothing else.
  proposals: ["updated_at"],
};

/** Where a row is not named by one column "id". */
const keys: Record<string, readonly string[]> = {
  advice_rows: ["advice_id", "entry_id"],
  anchors: ["rubric_id", "from_value"],
  announcements: ["stage_id"],
  cancellations: ["edition_id"],
  claim_checks: ["entry_id", "claim", "version"],
  claim_rulings: ["entry_id", "claim", "version"],
  change_agents: ["user_id", "unit_id", "from_on"],
  collaborators: ["proposal_id", "user_id"],
  confirmations: ["stage_id"],
  conflicts: ["judge_id", "proposal_id"],
  continuations: ["proposal_id"],
  cuts: ["stage_id", "track_id"],
  determinations: ["edition_id"],
  dossier_answers: ["nomination_id", "field_id"],
  extra_readings: ["entry_id", "cause"],
  file_checks: ["attachment_id"],
  findings: ["proposal_id", "item_id"],
  handovers: ["assignment_id"],
  hidden_words: ["proposal_id", "words"],
  judge_terms: ["stage_id", "judge_id"],
  note_revisions: ["sheet_id", "version"],
  outcomes: ["entry_id"],
  overrides: ["judge_id", "proposal_id"],
  proposal_revisions: ["proposal_id", "version"],
  receipts: ["proposal_id"],
  releases: ["attachment_id"],
  reply_releases: ["reply_id"],
  repair_items: ["proposal_id", "place"],
  repairs: ["proposal_id"],
  schemes: ["code"],
  score_revisions: ["sheet_id", "criterion_id", "version"],
  scores: ["sheet_id", "criterion_id"],
  screenings: ["proposal_id"],
  spbe_forms: ["proposal_id"],
  standing_rows: ["standing_id", "entry_id"],
  suspicions: ["judge_id", "proposal_id", "ground"],
  team_members: ["proposal_id", "position"],
  ties: ["judge_id", "unit_id"],
  track_invitations: ["track_id", "unit_id"],
  unit_names: ["unit_id", "from_on"],
  unit_predecessors: ["unit_id", "predecessor_id"],
  transcriptions: ["assignment_id", "version"],
  visit_reports: ["entry_id", "version"],
  waivers: ["entry_id"],
};

const all: Table[] = Object.values(schema);

export const accounted: ReadonlyMap<string, Accounted> = new Map(
  all
    .map((table) => [getTableName(table), table] as const)
    .filter(([name]) => !Object.hasOwn(unaccounted, name))
    .map(([name, table]) => {
      const free = freeColumns[name] ?? [];
      const columns = Object.values(getTableColumns(table)).map((column) => column.name);
      const key = keys[name] ?? ["id"];
      return [name, { name, table, key, columns: columns.filter((column) => !free.includes(column)) }];
    }),
);
