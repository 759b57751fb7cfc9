import type { SnapshotContent } from "~/domain/proposals/snapshot";
import type { Hide } from "./hiding";

type SpbeForm = NonNullable<SnapshotContent["spbe"]>;
type StoredIndicator = SnapshotContent["indicators"][number];

/** A file that judges get, as it is for them. */
export type NamelessFile = { attachmentId: string; copySha256: string; copyBytes: number };

export type Copy = {
  content: SnapshotContent;
  /** How many files stay closed: they tell whose it is, or nobody has looked. */
  withheld: number;
};

/**
 * A handed-in proposal as judges of a blind stage read it: texts without what tells whose it is; without unit, team,
 * place and video; and only files that an officer has found to name nobody, under names that say nothing.
 */
export function anonymousCopy(content: SnapshotContent, hide: Hide, nameless: readonly NamelessFile[]): Copy {
  const files = content.attachments.flatMap((file) => {
    const copy = nameless.find(({ attachmentId }) => attachmentId === file.id);
    return copy ? [{ ...file, sha256: copy.copySha256, bytes: copy.copyBytes }] : [];
  });
  return {
    content: {
      ...content,
      proposal: "",
      unit: { id: "", name: "" },
      title: hide(content.title),
      location: null,
      latitude: null,
      longitude: null,
      spbe: content.spbe && spbeWithout(content.spbe, hide),
      indicators: content.indicators.map((indicator) => indicatorWithout(indicator, hide)),
      attachments: files.map((file, place) => ({ ...file, name: plainName(file, place + 1) })),
      videoUrl: null,
      videoPrivacy: null,
      videoConsentBasis: null,
      replicates: content.replicates === null ? null : hide(content.replicates),
      team: [],
      answers: content.answers.map((answer) => ({ ...answer, text: hide(answer.text) })),
    },
    withheld: content.attachments.length - files.length,
  };
}

const endings: Record<string, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

/** A file's name for those who are not to know whose it is. */
export function plainName({ mediaType }: { mediaType: string }, number: number): string {
  const ending = endings[mediaType];
  return ending ? `berkas-${number}.${ending}` : `berkas-${number}`;
}

function spbeWithout(form: SpbeForm, hide: Hide): SpbeForm {
  const { name, connections } = form;
  return { ...form, name: hide(name), url: null, connections: connections === null ? null : hide(connections) };
}

function indicatorWithout(indicator: StoredIndicator, hide: Hide): StoredIndicator {
  const { name, unitOfMeasure, baselinePeriod, resultPeriod, source } = indicator;
  return {
    ...indicator,
    name: hide(name),
    unitOfMeasure: hide(unitOfMeasure),
    baselinePeriod: hide(baselinePeriod),
    resultPeriod: hide(resultPeriod),
    source: hide(source),
  };
}
