import { type Day, dayInJakarta } from "~/domain/kernel/days";

/** Every moment of the seed worlds, counted from the day on which they are made: a demo is never over. */
export type SeedClock = ReturnType<typeof clockFrom>;

/** The dates of one edition; `at` gives the moment so many days after the day on which registration opened. */
export type Timetable = ReturnType<typeof kippTimetable>;

export function clockFrom(now: Date) {
  const today = dayInJakarta(now);
  const year = Number(today.slice(0, 4));
  return {
    now,
    year,
    portalBegins: momentOn(today, -600, "08:00:00"),
    firstDay: kippTimetable(today, 0, year),
    midSeason: kippTimetable(today, -75, year),
    lastSeason: kippTimetable(today, -440, year - 1),
    smallContest: smallTimetable(today, -80),
  };
}

/** Registration 48 days, screening, four weeks of desk review (its middle 75 days after opening), a week of presentations. */
function kippTimetable(today: Day, opening: number, year: number) {
  return timetable(today, opening, year, { closes: 47, desk: [61, 89], presentation: [96, 103] });
}

function smallTimetable(today: Day, opening: number) {
  return timetable(today, opening, Number(today.slice(0, 4)), {
    closes: 100,
    desk: [105, 119],
    presentation: [125, 126],
  });
}

type Days = { closes: number; desk: [number, number]; presentation: [number, number] };

function timetable(today: Day, opening: number, year: number, { closes, desk, presentation }: Days) {
  const at = (day: number, time = "09:00:00") => momentOn(today, opening + day, time);
  const span = ([from, to]: [number, number]) => ({
    opensAt: at(from, "00:00:00").toISOString(),
    closesAt: at(to, "23:59:59").toISOString(),
  });
  const closesAt = at(closes, "23:59:59");
  return {
    year,
    at,
    establishedAt: at(-20),
    publishedAt: at(-14),
    closesAt,
    closedAt: at(closes + 1, "00:00:05"),
    lastDay: closes,
    deskDay: desk[0],
    presentationDay: presentation[0],
    dates: {
      ageCountedOn: dayInJakarta(closesAt),
      opensAt: at(0, "00:00:00").toISOString(),
      closesAt: closesAt.toISOString(),
      desk: span(desk),
      presentation: span(presentation),
    },
  };
}

/** The moment in western Indonesia so many days after a day. */
function momentOn(today: Day, days: number, time: string): Date {
  const moment = new Date(`${today}T${time}+07:00`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment;
}
