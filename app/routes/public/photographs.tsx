import { paths } from "~/site/paths";
import { SectionHeading } from "~/ui/heading";
import { useWords } from "../visitor";

type Props = { title: string; photographs: ReadonlyArray<{ id: string; kind: string }> };

/** The released photographs of an innovation, each leading to the whole picture; nothing where there are none. */
export function Photographs({ title, photographs }: Props) {
  const { photographs: says } = useWords();
  if (photographs.length === 0) return null;
  return (
    <section aria-labelledby="foto" className="flow">
      <SectionHeading id="foto" title={says.public} />
      <ul className="flex flex-wrap gap-4">
        {photographs.map(({ id, kind }, place) => (
          <li key={id}>
            <a href={paths.releasedFile(id)} className="block">
              <img
                src={paths.releasedThumbnail(id)}
                alt={says.alt(kind, title, place + 1)}
                loading="lazy"
                width={240}
                height={180}
                className="h-45 w-60 max-w-full rounded-md border border-line bg-surface object-cover"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
