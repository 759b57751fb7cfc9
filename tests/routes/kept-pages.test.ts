import { expect, test } from "vitest";
import { publishWinner } from "~/domain/gallery/publishing.server";
import { type EventType, eventTypes, publicEvents } from "~/domain/ledger/event-types";
import { announceStage, determineResult } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { extendStage } from "~/domain/stages/extending.server";
import { paths } from "~/site/paths";
import { afterJudging, whileJudging } from "../support/blueprint";
import { aClosedDesk, aConfirmedPresentation, aDeterminedEdition, anOpenStage, decree } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld, type World } from "../support/world";

const edition = "contoh-2026";

/** What comes before, and the one act after which a page for everybody shows something else. */
type Change = {
  after: (world: World) => Promise<unknown>;
  act: (world: World, made: never) => Promise<unknown>;
  at: Date;
};

async function announceDesk(world: World) {
  await announceStage(await world.as(world.people.officer, whileJudging), world.desk, "PENG-1/CONTOH");
}

const changes: Record<string, Change> = {
  "a list is announced": {
    async after(world) {
      await aClosedDesk(world, [80, 70]);
      await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
    },
    act: announceDesk,
    at: whileJudging,
  },
  "judging gets more time": {
    after: (world) => anOpenStage(world),
    async act(world) {
      const more = { until: new Date(whileJudging.getTime() + 60 * 86_400_000), reason: "Juri sakit beberapa hari" };
      await extendStage(await world.as(world.people.authority, whileJudging), world.desk, more);
    },
    at: whileJudging,
  },
  "the result is determined": {
    after: aConfirmedPresentation,
    async act(world) {
      await determineResult(await world.as(world.people.authority, afterJudging), world.presentation, decree);
    },
    at: afterJudging,
  },
  "a winner is shown": {
    after: async (world) => (await aDeterminedEdition(world))[0],
    async act(world, proposalId: string) {
      await publishWinner(await world.as(world.people.officer, afterJudging), proposalId);
    },
    at: afterJudging,
  },
};

/** All that strangers are shown and the portal keeps for them, but for the hour. */
async function shown(world: World, now: Date): Promise<string> {
  const { stranger } = serveWorld(world, now);
  const pages = [paths.home, paths.gallery, paths.edition(edition), paths.results(edition)];
  const seen = await Promise.all(pages.map(async (page) => (await stranger.open(page)).data));
  return JSON.stringify(seen, (name, value) => (name === "now" ? undefined : value));
}

async function countEvents(world: World): Promise<Map<EventType, number>> {
  const counts = await Promise.all(eventTypes.map(async (type) => [type, (await world.events(type)).length] as const));
  return new Map(counts);
}

test.each(Object.entries(changes))("when %s the pages that were kept are dropped", async (_, { after, act, at }) => {
  const world = await freshWorld();
  const made = await after(world);
  const [seen, counted] = [await shown(world, at), await countEvents(world)];
  await act(world, made as never);

  expect(await shown(world, at)).not.toBe(seen);
  const happened = [...(await countEvents(world))].filter(([type, count]) => count > (counted.get(type) ?? 0));
  expect(happened.map(([type]) => type).filter((type) => publicEvents.has(type))).not.toEqual([]);
});
