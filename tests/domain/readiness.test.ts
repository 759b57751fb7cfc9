import type { AwardResult, PriorAwardRule } from "db/vocabulary";
import { expect, test } from "vitest";
import type { AttachmentKind, FiledAttachment } from "~/domain/attachments/attachment";
import type { PriorAward } from "~/domain/continuation/prior-awards";
import type { Edition } from "~/domain/editions/edition";
import type { Proposal, SpbeForm, Track, WrittenSection } from "~/domain/proposals/proposal";
import { isReady, type ProposalDraft, readiness } from "~/domain/submission/readiness";

const now = new Date("2026-03-10T09:00:00+07:00");
const on = (ageCountedOn: string) => ({ ageCountedOn }) as Edition;
const edition = on("2026-03-31");
const track: Track = {
  id: "t",
  code: "umum",
  name: "Umum",
  minAgeMonths: 24,
  quotaPerUnit: 3,
  needsSource: false,
  invitationOnly: false,
  priorAwardRules: [],
};
const proposal = {
  title: "CONTOH",
  categoryId: "c",
  startedOn: "2022-01-15",
  sdgs: [1],
  replicates: null,
  videoUrl: null,
  videoPrivacy: null,
  videoConsentBasis: null,
  edition,
  track,
} as unknown as Proposal;
const section = (words: number, change: Partial<WrittenSection> = {}): WrittenSection => ({
  id: "s",
  code: "dampak",
  title: "Dampak",
  prompt: "",
  wordLimit: 30,
  required: true,
  position: 0,
  text: "",
  words,
  version: 1,
  updatedAt: undefined,
  ...change,
});

const untroubled = {
  spbe: undefined,
  kinds: [],
  attachments: [],
  titleTaken: false,
  textTaken: false,
  priorAwards: [],
  invited: true,
  quota: { used: 0, of: 3 },
};

function draft(change: Partial<Proposal> = {}, rest: Partial<ProposalDraft> = {}): ProposalDraft {
  const team = [{ name: "CONTOH Ketua", role: "lead" as const, isChangeAgent: false }];
  return { proposal: { ...proposal, ...change }, sections: [section(10)], team, ...untroubled, ...rest };
}

const unmet = (it: ProposalDraft) =>
  readiness(it, now)
    .filter(({ met }) => !met)
    .map(({ code }) => code);
const replication = { ...track, needsSource: true };
const invitedOnly = { ...track, invitationOnly: true };
const neverBest = { scheme: "sinovik" as const, results: ["top_40" as const, "top_45" as const], atMost: 0 };
const oneTop99 = { scheme: "sinovik" as const, results: ["top_99" as const], atMost: 1 };
const bestBefore = { scheme: "sinovik" as const, results: ["top_40" as const, "top_45" as const], atLeast: 1 };
const ruled = (...priorAwardRules: PriorAwardRule[]) => ({ ...track, priorAwardRules });
const award = (result: AwardResult, change: Partial<PriorAward> = {}): PriorAward => ({
  scheme: "sinovik",
  result,
  year: 2018,
  revoked: false,
  ...change,
});
const videoUrl = "https://video.example/contoh";
const statement = { id: "k", title: "Surat Pernyataan", media: "document", required: true } as AttachmentKind;
const photo = { id: "f", title: "Foto", media: "picture", required: true } as AttachmentKind;
const file = (change: Partial<FiledAttachment> = {}) =>
  ({
    kindId: "k",
    name: "surat.pdf",
    mediaType: "application/pdf",
    privacy: "no_people",
    ...change,
  }) as FiledAttachment;

test.each<[string, ProposalDraft, string[]]>([
  ["everything there", draft(), []],
  ["a blank title", draft({ title: "  " }), ["title"]],
  ["a title that is taken", draft({}, { titleTaken: true }), ["title-unique"]],
  ["a text that is taken", draft({}, { textTaken: true }), ["text-unique"]],
  ["no category", draft({ categoryId: null }), ["category"]],
  ["no goal", draft({ sdgs: [] }), ["sdgs"]],
  ["no start", draft({ startedOn: null }), ["start-known"]],
  ["begun tomorrow", draft({ startedOn: "2026-03-11" }), ["start-past", "age"]],
  ["begun today", draft({ startedOn: "2026-03-10", track: { ...track, minAgeMonths: 0 } }), []],
  ["one day too young", draft({ startedOn: "2024-04-01" }), ["age"]],
  ["exactly old enough", draft({ startedOn: "2024-03-31" }), []],
  ["a leap day, exactly old enough", draft({ startedOn: "2024-02-29", edition: on("2026-02-28") }), []],
  ["a leap day, one day too young", draft({ startedOn: "2024-02-29", edition: on("2026-02-27") }), ["age"]],
  ["no team", draft({}, { team: [] }), ["team-lead"]],
  ["a team without a lead", draft({}, { team: [{ name: "A", role: "member", isChangeAgent: true }] }), ["team-lead"]],
  ["a lead without a name", draft({}, { team: [{ name: " ", role: "lead", isChangeAgent: true }] }), ["team-lead"]],
  ["a replication without its source", draft({ track: replication }), ["source-named"]],
  ["a replication with a blank source", draft({ track: replication, replicates: " " }), ["source-named"]],
  ["a replication with its source", draft({ track: replication, replicates: "Rumah Aman" }), []],
  ["an empty section", draft({}, { sections: [section(0)] }), ["section"]],
  ["a section at its limit", draft({}, { sections: [section(30)] }), []],
  ["a section one word over its limit", draft({}, { sections: [section(31)] }), ["section"]],
  ["an optional section left empty", draft({}, { sections: [section(0, { required: false })] }), []],
  ["an optional section over its limit", draft({}, { sections: [section(31, { required: false })] }), ["section"]],
  ["a required statement missing", draft({}, { kinds: [statement] }), ["attachment"]],
  ["a required statement attached", draft({}, { kinds: [statement], attachments: [file()] }), []],
  [
    "a picture in place of the statement",
    draft({}, { kinds: [statement], attachments: [file({ mediaType: "image/png" })] }),
    ["attachment"],
  ],
  [
    "a document in place of the photograph",
    draft({}, { kinds: [photo], attachments: [file({ kindId: "f" })] }),
    ["attachment"],
  ],
  ["a photograph", draft({}, { kinds: [photo], attachments: [file({ kindId: "f", mediaType: "image/webp" })] }), []],
  [
    "the statement of another kind",
    draft({}, { kinds: [statement], attachments: [file({ kindId: "other" })] }),
    ["attachment"],
  ],
  ["an optional attachment missing", draft({}, { kinds: [{ ...statement, required: false }] }), []],
  ["a file that does not say whom it shows", draft({}, { attachments: [file({ privacy: null })] }), ["privacy"]],
  ["an application without its SPBE form", draft({ isApplication: true }), ["spbe"]],
  ["an application with its SPBE form", draft({ isApplication: true }, { spbe: {} as SpbeForm }), []],
  ["a video that does not say whom it shows", draft({ videoUrl }), ["video-privacy"]],
  ["a video of nobody", draft({ videoUrl, videoPrivacy: "no_people" }), []],
  ["a video of children, without a basis", draft({ videoUrl, videoPrivacy: "guardian_consented" }), ["video-privacy"]],
  [
    "a video of children with their guardians' letter",
    draft({ videoUrl, videoPrivacy: "guardian_consented", videoConsentBasis: "Surat 12/CONTOH/2026" }),
    [],
  ],
  ["the last place of the quota free", draft({}, { quota: { used: 2, of: 3 } }), []],
  ["no place of the quota left", draft({}, { quota: { used: 3, of: 3 } }), ["quota"]],
  ["no quota", draft({}, { quota: undefined }), []],
  ["not invited", draft({ track: invitedOnly }, { invited: false }), ["invitation"]],
  ["invited", draft({ track: invitedOnly }), []],
  ["among the best before", draft({ track: ruled(neverBest) }, { priorAwards: [award("top_45")] }), ["prior-awards"]],
  ["never among the best", draft({ track: ruled(neverBest) }, { priorAwards: [award("top_99")] }), []],
  ["once in the Top 99", draft({ track: ruled(oneTop99) }, { priorAwards: [award("top_99")] }), []],
  [
    "twice in the Top 99",
    draft({ track: ruled(oneTop99) }, { priorAwards: [award("top_99"), award("top_99", { year: 2019 })] }),
    ["prior-awards"],
  ],
  ["not among the best where that is asked", draft({ track: ruled(bestBefore) }), ["prior-awards"]],
  ["among the best where that is asked", draft({ track: ruled(bestBefore) }, { priorAwards: [award("top_40")] }), []],
  [
    "among the best until it was revoked",
    draft({ track: ruled(bestBefore) }, { priorAwards: [award("top_40", { revoked: true })] }),
    ["prior-awards"],
  ],
  [
    "among the best of another scheme",
    draft({ track: ruled(bestBefore) }, { priorAwards: [award("top_40", { scheme: "opsi" })] }),
    ["prior-awards"],
  ],
])("what blocks a draft: %s", (_case, it, codes) => {
  expect(unmet(it)).toEqual(codes);
  expect(isReady(readiness(it, now))).toBe(codes.length === 0);
});

test("from the first draft on every check is there", () => {
  const blank = draft(
    { title: "", categoryId: null, startedOn: null, sdgs: [], track: invitedOnly },
    { sections: [section(0)], team: [], kinds: [statement], invited: false },
  );
  expect(readiness(blank, now).map(({ code, met }) => `${met ? "met" : "unmet"} ${code}`)).toEqual([
    "unmet invitation",
    "met quota",
    "unmet title",
    "met title-unique",
    "unmet category",
    "unmet sdgs",
    "unmet start-known",
    "unmet team-lead",
    "unmet section",
    "unmet attachment",
    "met text-unique",
  ]);
});

test("a check says where to mend it, and tells its figures", () => {
  const it = draft(
    { startedOn: "2024-05-20", track: ruled(oneTop99) },
    {
      sections: [section(31)],
      quota: { used: 2, of: 3 },
      kinds: [statement],
      attachments: [file({ mediaType: "image/png" })],
      priorAwards: [award("top_99"), award("top_99", { revoked: true })],
    },
  );
  const told = Object.fromEntries(readiness(it, now).map(({ code, place, facts }) => [code, { place, facts }]));
  expect(told).toMatchObject({
    section: { place: { section: "dampak" }, facts: { title: "Dampak", words: 31, wordLimit: 30 } },
    age: {
      place: "identity",
      facts: { required: 24, reached: 22, countedOn: "2026-03-31", enoughOn: "2026-05-20" },
    },
    quota: { place: "unit", facts: { used: 2, of: 3 } },
    attachment: { place: "attachments", facts: { title: "Surat Pernyataan", wrongMedia: true } },
    "prior-awards": { place: "continuation", facts: { counted: 1 } },
  });
});

test("an innovation's start is judged by the day in western Indonesia", () => {
  const it = draft({ startedOn: "2026-03-11", track: { ...track, minAgeMonths: 0 } });
  expect(isReady(readiness(it, new Date("2026-03-10T16:59:59Z")))).toBe(false);
  expect(isReady(readiness(it, new Date("2026-03-10T17:00:00Z")))).toBe(true);
});
