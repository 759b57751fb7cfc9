import type { PriorAwardRule } from "db/vocabulary";
import { kippCategories } from "./kipp-categories";
import { khususExtras, kippAttachments, kippChecklist, replikasiExtras, umumSections } from "./kipp-form";
import { deskRubric, presentationRubric } from "./kipp-rubrics";

/** Moments are ISO with an offset, such as "2026-03-02T08:00:00+07:00". */
type StageDates = { opensAt: string; closesAt: string };

export type KippDates = {
  /** ISO day. */
  ageCountedOn: string;
  opensAt: string;
  closesAt: string;
  desk: StageDates;
  presentation: StageDates;
};

type StageChoice = {
  judgesPerEntry: number;
  cutSize: number;
  cutLabel: string;
  cuts?: Array<{ track: string; label: string; size: number }>;
};

export type KippChoices = Partial<{
  slug: string;
  year: number;
  name: string;
  theme: string;
  decreeNo: string;
  isExample: boolean;
  desk: StageChoice;
  presentation: StageChoice;
}>;

/** KIPP 2020, 2022 and 2023: 99 finalists of umum and replikasi, 15 of khusus, announced apart. */
const topNinetyNine: StageChoice = {
  judgesPerEntry: 3,
  cutSize: 99,
  cutLabel: "Top 99",
  cuts: [{ track: "khusus", label: "Top 15 Khusus", size: 15 }],
};

/** Of the 15, five are named: the Outstanding Achievement of 2020 to 2023. */
const topForty: StageChoice = {
  judgesPerEntry: 5,
  cutSize: 40,
  cutLabel: "Top 40",
  cuts: [{ track: "khusus", label: "Outstanding Achievement", size: 5 }],
};

/** KIPP 2018 and 2021: never among the best before, and not a second time in the Top 99. */
const neverBest: PriorAwardRule[] = [
  { scheme: "sinovik", results: ["top_40", "top_45"], atMost: 0 },
  { scheme: "sinovik", results: ["top_99"], atMost: 1 },
];

/** KIPP 2023: for those that were among the best before; by invitation, and so outside any quota. */
const bestBefore: PriorAwardRule[] = [{ scheme: "sinovik", results: ["top_40", "top_45"], atLeast: 1 }];

/** An edition in the form of KIPP 2023; quotas and ages are those of 2021, the last ones published. */
export function kippBlueprint(dates: KippDates, choices: KippChoices = {}) {
  const {
    desk = topNinetyNine,
    presentation = topForty,
    year = Number(dates.ageCountedOn.slice(0, 4)),
    ...identity
  } = choices;
  return {
    slug: `kipp-${year}`,
    year,
    name: `Kompetisi Inovasi Pelayanan Publik ${year} (CONTOH)`,
    theme: "Inovasi yang memudahkan, melindungi, dan memberdayakan",
    decreeNo: `CONTOH-1/KIPP/${year}`,
    isExample: true,
    ...identity,
    ageCountedOn: dates.ageCountedOn,
    opensAt: dates.opensAt,
    closesAt: dates.closesAt,
    categories: [...kippCategories],
    tracks: [
      {
        code: "umum",
        name: "Umum",
        minAgeMonths: 24,
        quotaPerUnit: 10,
        priorAwardRules: neverBest,
        sections: [...umumSections],
        attachments: kippAttachments(umumSections),
      },
      {
        code: "replikasi",
        name: "Replikasi",
        minAgeMonths: 12,
        quotaPerUnit: 5,
        needsSource: true,
        priorAwardRules: neverBest,
        sections: [...umumSections, ...replikasiExtras],
        attachments: kippAttachments([...umumSections, ...replikasiExtras]),
      },
      {
        code: "khusus",
        name: "Khusus",
        minAgeMonths: 24,
        quotaPerUnit: null,
        invitationOnly: true,
        priorAwardRules: bestBefore,
        sections: [umumSections[0], ...khususExtras],
        attachments: kippAttachments([umumSections[0], ...khususExtras]),
      },
    ],
    checklist: kippChecklist,
    rubrics: [deskRubric, presentationRubric],
    stages: [
      {
        kind: "desk" as const,
        name: "Penilaian Proposal",
        rubric: deskRubric.code,
        ...desk,
        ...dates.desk,
        peerVisibility: "after_close" as const,
      },
      {
        kind: "presentation" as const,
        name: "Presentasi dan Wawancara",
        rubric: presentationRubric.code,
        ...presentation,
        ...dates.presentation,
        peerVisibility: "after_close" as const,
      },
    ],
  };
}
