import { Readable } from "node:stream";
import { visitPhotographs } from "db/schema";
import { eq } from "drizzle-orm";
import { keepFile, receiveFile } from "~/adapters/file-store.server";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { findVisit } from "~/domain/visits/finding.server";
import { addPhotograph } from "~/domain/visits/photographing.server";
import type { Findings } from "~/domain/visits/reporting.server";
import type { Report } from "~/domain/visits/visit";
import { aBlueprint, whileJudging } from "./blueprint";
import { anOpenStage, assignmentsOf } from "./steps";
import { freshWorld, type World } from "./world";

/** An edition whose first stage is judged by visits. */
export const visited = {
  stages: aBlueprint().stages.map((stage, place) => (place === 0 ? { ...stage, kind: "field_visit" as const } : stage)),
};

export const aReport: Report = {
  manner: "on_site",
  place: "CONTOH Balai layanan, Temanggung",
  visitedAt: new Date(whileJudging.getTime() - 60_000),
  ...{ usersMet: 4, staffMet: 2, remarks: "" },
};

/** Two judges who are the team of the innovator's entry, and have put nothing down. */
export async function aTeam(given?: World) {
  const world = given ?? (await freshWorld(visited));
  const [proposalId = ""] = await anOpenStage(world, 1);
  const [mine, theirs] = await assignmentsOf(world, world.desk);
  if (!mine || !theirs) throw new Error("two judges visit an entry");
  const [judge, other] = [await world.as(mine.judgeId, whileJudging), await world.as(theirs.judgeId, whileJudging)];
  await acceptAssignment(judge, mine.id);
  await acceptAssignment(other, theirs.id);
  const chair = await world.as(world.people.chair, whileJudging);
  const { claims } = await findVisit(judge, mine.id);
  return { world, proposalId, mine, theirs, judge, other, chair, claims };
}

type Team = Pick<Awaited<ReturnType<typeof aTeam>>, "claims">;

/** All that is asked of a visit; the claims that are named do not hold. */
export function wholeFindings({ claims }: Team, contradicted: readonly string[] = []): Findings {
  return {
    version: 0,
    report: aReport,
    checks: claims.map(({ key }) =>
      contradicted.includes(key)
        ? { claim: key, verdict: "contradicted" as const, note: "Register menunjukkan angka lain." }
        : { claim: key, verdict: "confirmed" as const, note: "" },
    ),
  };
}

let taken = 0;

/** A photograph of the team's visit, whose bytes lie in no store. */
export function aPhotograph(team: Photographers) {
  return photographed(team, { sha256: String(++taken).padStart(64, "0"), bytes: 10 });
}

/** The same with bytes, so that it can be looked at. */
export async function aStoredPhotograph(team: Photographers) {
  const incoming = await receiveFile(Readable.from([Buffer.from(`CONTOH ${++taken}`)]), 1_000_000);
  if (!incoming) throw new Error("too large");
  await keepFile(incoming);
  return photographed(team, incoming);
}

type Photographers = Pick<Awaited<ReturnType<typeof aTeam>>, "world" | "judge" | "mine">;

async function photographed({ world, judge, mine }: Photographers, file: { sha256: string; bytes: number }) {
  const { sha256, bytes } = file;
  const facts = { name: "foto.jpg", mediaType: "image/jpeg", pages: null, scan: "clean" as const };
  await addPhotograph(judge, mine.id, { ...facts, bytes, sha256, thumbnailSha256: sha256 });
  const [row] = await world.database.read.select().from(visitPhotographs).where(eq(visitPhotographs.sha256, sha256));
  if (!row) throw new Error("it was added");
  return row;
}
