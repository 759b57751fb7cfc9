import type { Header } from "~/domain/proposals/header";
import { showDuration } from "~/domain/writing/duration";
import { showDecimal } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Typed } from "../typed-form";

/** What stands in the form's fields when it shows a saved header. */
export function typedFrom(header: Header, language: Language): Typed {
  const [year = "", month = "", day = ""] = header.startedOn?.split("-") ?? [];
  const { spbe } = header;
  const one: Record<string, string | null | undefined> = {
    title: header.title,
    categoryId: header.categoryId,
    startedOnDay: day.replace(/^0/, ""),
    startedOnMonth: month.replace(/^0/, ""),
    startedOnYear: year,
    replicates: header.replicates,
    changeArea: header.changeArea,
    location: header.location,
    latitude: header.latitude && showDecimal(language, header.latitude),
    longitude: header.longitude && showDecimal(language, header.longitude),
    isApplication: header.isApplication === null ? "" : header.isApplication ? "yes" : "no",
    spbeName: spbe?.name,
    spbeUrl: spbe?.url,
    spbeService: spbe?.service,
    spbeHosting: spbe?.hosting,
    spbeConnections: spbe?.connections,
    videoUrl: header.videoUrl,
    videoLength: header.videoSeconds === null ? "" : showDuration(header.videoSeconds),
    videoPrivacy: header.videoPrivacy,
    videoConsentBasis: header.videoConsentBasis,
    ...Object.fromEntries(header.team.flatMap(memberFields)),
  };
  return {
    ...Object.fromEntries(Object.entries(one).map(([name, value]) => [name, [value ?? ""]])),
    sdgs: header.sdgs.map(String),
    clusters: [...header.beneficiaryClusters],
  };
}

function memberFields({ name, role, isChangeAgent, userId }: Header["team"][number], place: number) {
  return [
    [`memberName-${place}`, name],
    [`memberRole-${place}`, role],
    [`memberAgent-${place}`, isChangeAgent ? "on" : ""],
    [`memberAccount-${place}`, userId],
  ];
}
