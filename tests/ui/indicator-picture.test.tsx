import { expect, test } from "vitest";
import { barsOf } from "~/domain/indicators/change";
import { IndicatorPicture } from "~/ui/indicator-picture";
import { IndonesiaMap } from "~/ui/indonesia-map";
import { mapSize, placeOnMap } from "~/ui/indonesia-outline";
import { rendered } from "../support/markup";

function pictureOf(baseline: string, result: string, direction: "better" | "worse" | "same") {
  const { zero, before, after } = barsOf({ baseline, result });
  return rendered(
    <IndicatorPicture
      before={{ ...before, label: "Sebelum, 2021", figure: `${baseline} hari` }}
      after={{ ...after, label: "Sesudah, 2025", figure: `${result} hari` }}
      zero={zero}
      change="Membaik: turun 50%"
      direction={direction}
      moved="down"
    />,
  );
}

test("both bars begin at zero, on one scale, and their figures stand beside them as text", () => {
  const { all, text } = pictureOf("40", "20", "better");
  expect(all("rect").map(({ attributes: { x, width } }) => [x, width])).toEqual([
    ["0%", "100%"],
    ["0%", "50%"],
  ]);
  expect(all("line").map(({ attributes: { x1 } }) => x1)).toEqual(["0%", "0%"]);
  expect(text).toBe("Sebelum, 2021 40 hari Sesudah, 2025 20 hari Membaik: turun 50%");
});

test("a figure below zero lies on the other side of the line", () => {
  const { all } = pictureOf("-10", "30", "better");
  expect(all("rect").map(({ attributes: { x, width } }) => [x, width])).toEqual([
    ["0%", "25%"],
    ["25%", "75%"],
  ]);
  expect(all("line").map(({ attributes: { x1 } }) => x1)).toEqual(["25%", "25%"]);
});

test("better and worse differ by their sign, not only by their colour", () => {
  const signs = (["better", "worse", "same"] as const).map(
    (direction) => pictureOf("40", "20", direction).all("path")[0]?.attributes.d,
  );
  expect(new Set(signs).size).toBe(3);
});

test("the point lies in the picture where it lies in the country, and the caption says where", () => {
  expect(placeOnMap(94.5, 6.5)).toEqual({ x: 0, y: 0 });
  expect(placeOnMap(141.5, -11.5)).toEqual({ x: mapSize.width, y: mapSize.height });
  const { all, text } = rendered(<IndonesiaMap east={110.1754} north={-7.3167} caption="7,3167° LS, 110,1754° BT" />);
  expect(all("circle").map(({ attributes: { cx, cy } }) => [cx, cy])).toEqual([
    ["156.8", "138.2"],
    ["156.8", "138.2"],
  ]);
  expect(text).toBe("7,3167° LS, 110,1754° BT");
});
