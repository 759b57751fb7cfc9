import type { Combination, PeerVisibility, StageKind, StageStatus } from "db/vocabulary";

export type Stage = {
  id: string;
  editionId: string;
  position: number;
  kind: StageKind;
  name: string;
  rubricId: string;
  judgesPerEntry: number;
  opensAt: Date;
  closesAt: Date;
  cutSize: number;
  cutLabel: string;
  passingGrade: number | null;
  peerVisibility: PeerVisibility;
  combination: Combination;
  /** How far two sheets may lie apart, in whole points, before a third is asked for; null where none ever is. */
  thirdReadingGap: number | null;
  /** Judges read a copy without names, units and contacts. */
  isBlind: boolean;
  status: StageStatus;
};

/** A closed stage opens again where named sheets have to be scored anew; its standings until then stay as a version. */
const next: Record<StageStatus, readonly StageStatus[]> = {
  planned: ["assigning"],
  assigning: ["open"],
  open: ["closed"],
  closed: ["provisional", "open"],
  provisional: ["final"],
  final: [],
};

export function canBecome(from: StageStatus, to: StageStatus): boolean {
  return next[from].includes(to);
}
