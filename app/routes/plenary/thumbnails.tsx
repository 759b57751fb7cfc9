import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";

type Props = { photographs: ReadonlyArray<{ id: string; caption: string; number: number }> };

/** What a team photographed, small, each with the way to it. */
export function Thumbnails({ photographs }: Props) {
  const { photographs: says } = useWords().visits;
  if (photographs.length === 0) return null;
  return (
    <ul aria-label={says.title} className="flex flex-wrap gap-4">
      {photographs.map(({ id, caption, number }) => (
        <li key={id} className="w-40">
          <a href={`${paths.visitPhotograph(id)}?lihat`} target="_blank" rel="noopener" className="block text-sm">
            <img
              src={paths.visitPhotographSmall(id)}
              alt=""
              loading="lazy"
              width={160}
              height={120}
              className="h-30 w-40 rounded-md bg-surface object-cover"
            />
            {caption || says.numbered(number)}
            <span className="sr-only"> ({says.newTab})</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
