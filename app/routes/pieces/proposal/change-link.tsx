import { useWords } from "~/routes/visitor";

type Props = { href: string; of: string; className?: string };

/** The way to where something that is shown can be changed; what it is, is said to those who don't see it beside. */
export function ChangeLink({ href, of, className }: Props) {
  const { change } = useWords();
  return (
    <a href={href} className={className}>
      {change}
      <span className="sr-only">: {of}</span>
    </a>
  );
}
