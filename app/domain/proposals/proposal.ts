import type { ChangeArea, ProposalStatus, TeamRole } from "db/vocabulary";
import type { Edition } from "~/domain/editions/edition";
import type { Day } from "~/domain/kernel/days";

export type Track = {
  id: string;
  code: string;
  name: string;
  minAgeMonths: number;
  quotaPerUnit: number | null;
  needsSource: boolean;
};

export type Proposal = {
  id: string;
  editionId: string;
  trackId: string;
  unitId: string;
  title: string;
  categoryId: string | null;
  startedOn: Day | null;
  sdgs: number[];
  changeArea: ChangeArea | null;
  location: string | null;
  videoUrl: string | null;
  replicates: string | null;
  status: ProposalStatus;
  version: number;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  edition: Edition;
  track: Track;
};

export type TeamMember = { name: string; role: TeamRole; isChangeAgent: boolean };

export type Section = {
  id: string;
  code: string;
  title: string;
  prompt: string;
  wordLimit: number;
  required: boolean;
  position: number;
};

/** A section with what has been written in it so far; version 0 means nothing yet. */
export type WrittenSection = Section & { text: string; words: number; version: number; updatedAt: Date | undefined };
