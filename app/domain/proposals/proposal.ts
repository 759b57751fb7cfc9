import type {
  BeneficiaryCluster,
  ChangeArea,
  PriorAwardRule,
  PrivacyState,
  ProposalStatus,
  SpbeHosting,
  SpbeService,
  TeamRole,
} from "db/vocabulary";
import type { Edition } from "~/domain/editions/edition";
import type { Day } from "~/domain/kernel/days";

export type Track = {
  id: string;
  code: string;
  name: string;
  minAgeMonths: number;
  quotaPerUnit: number | null;
  needsSource: boolean;
  invitationOnly: boolean;
  priorAwardRules: PriorAwardRule[];
};

export type Proposal = {
  id: string;
  editionId: string;
  trackId: string;
  unitId: string;
  title: string;
  titleKey: string;
  categoryId: string | null;
  startedOn: Day | null;
  sdgs: number[];
  changeArea: ChangeArea | null;
  location: string | null;
  latitude: string | null;
  longitude: string | null;
  beneficiaryClusters: BeneficiaryCluster[];
  isApplication: boolean | null;
  videoUrl: string | null;
  videoSeconds: number | null;
  videoPrivacy: PrivacyState | null;
  videoConsentBasis: string | null;
  replicates: string | null;
  status: ProposalStatus;
  leftAs: ProposalStatus | null;
  copiedFromId: string | null;
  version: number;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  edition: Edition;
  track: Track;
  /** Collaborators who write along, by user id. */
  writers: readonly string[];
  /** The unit's admin whom the head lets submit. */
  delegatedTo: string | null;
};

/** What is asked of an application on top (SPBE: the electronic government system). */
export type SpbeForm = {
  name: string;
  url: string | null;
  service: SpbeService;
  hosting: SpbeHosting;
  connections: string | null;
};

/** `userId` is the member's account, for those who have one and were linked to it. */
export type TeamMember = { name: string; role: TeamRole; isChangeAgent: boolean; userId?: string | null };

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
