import { beneficiaryClusters, changeAreas, privacyStates } from "db/vocabulary";
import { missingBasis } from "~/domain/attachments/privacy";
import { isDay } from "~/domain/kernel/days";
import { titleLimit } from "~/domain/proposals/title";
import type { Identity } from "~/domain/writing/describing.server";
import { readDuration } from "~/domain/writing/duration";
import { readPosition } from "~/domain/writing/position";
import type { Words } from "~/words/words";
import { oneOf, type Typed, typedValue } from "../typed-form";
import { type Reading, readLink, readText } from "./reading-field";
import { readSpbe } from "./reading-spbe";
import { readTeam } from "./reading-team";

export function readIdentity(typed: Typed, words: Words, accounts: Reading["accounts"]) {
  const reading: Reading = { typed, words, accounts, errors: [] };
  const identity: Identity = {
    title: readTitle(reading),
    categoryId: typedValue(typed, "categoryId") || undefined,
    startedOn: readStart(reading),
    replicates: readText(reading, "replicates", 300),
    sdgs: (typed.sdgs ?? []).map(Number).filter((goal) => Number.isInteger(goal) && goal >= 1 && goal <= 17),
    changeArea: oneOf(changeAreas, typedValue(typed, "changeArea")),
    beneficiaryClusters: beneficiaryClusters.filter((cluster) => typed.clusters?.includes(cluster)),
    location: readText(reading, "location", 200),
    position: readPoint(reading),
    isApplication: readAnswer(reading),
    spbe: readSpbe(reading),
    ...readVideo(reading),
    team: readTeam(reading),
  };
  return { identity, errors: reading.errors };
}

/** Undefined while nobody has said. */
function readAnswer({ typed }: Reading): boolean | undefined {
  const answer = oneOf(["yes", "no"], typedValue(typed, "isApplication"));
  return answer === undefined ? undefined : answer === "yes";
}

function readTitle({ typed, words, errors }: Reading): string {
  const { nameMissing, nameTooLong } = words.proposals.begin;
  const title = typedValue(typed, "title");
  const complaint = title === "" ? nameMissing : title.length > titleLimit ? nameTooLong : undefined;
  if (complaint) errors.push({ href: "#title", text: complaint });
  return title;
}

function readStart({ typed, words, errors }: Reading) {
  const { day: says } = words.identity;
  const [day, month, year] = ["Day", "Month", "Year"].map((part) => typedValue(typed, `startedOn${part}`));
  if (!day && !month && !year) return undefined;
  const startedOn = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const complaint = !day || !month || !year ? says.half : isDay(startedOn) ? undefined : says.wrong;
  if (complaint) errors.push({ href: "#startedOn", text: complaint });
  return startedOn;
}

function readPoint({ typed, words, errors }: Reading) {
  const { position: says } = words.identity;
  const [latitude, longitude] = [typedValue(typed, "latitude"), typedValue(typed, "longitude")];
  const read = readPosition(latitude, longitude);
  if (read.problem === undefined) return read.position;
  const missing = read.problem === "half" && latitude !== "" ? "longitude" : "latitude";
  errors.push({ href: `#${missing}`, text: says[read.problem] });
  return undefined;
}

function readVideo(reading: Reading) {
  const { typed, words, errors } = reading;
  const { video: says } = words.identity;
  const videoUrl = readLink(reading, "videoUrl", says.badLink);
  const length = typedValue(typed, "videoLength");
  const videoSeconds = readDuration(length);
  if (length !== "" && videoSeconds === undefined) errors.push({ href: "#videoLength", text: says.badLength });
  return { videoUrl, videoSeconds, videoDeclaration: readDeclaration(reading) };
}

function readDeclaration({ typed, words, errors }: Reading) {
  const privacy = oneOf(privacyStates, typedValue(typed, "videoPrivacy"));
  if (!privacy) return undefined;
  const declaration = { privacy, consentBasis: typedValue(typed, "videoConsentBasis") };
  const lack = typedValue(typed, "videoUrl") === "" ? undefined : missingBasis(declaration);
  if (lack) errors.push({ href: "#videoConsentBasis", text: words.reasons[lack] });
  return declaration;
}
