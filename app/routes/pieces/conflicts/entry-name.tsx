/** An entry in a cell of a table: its title, and under it its number. */
export function EntryName({ title, number }: { title: string; number: string }) {
  return (
    <div>
      {title}
      <span className="block text-sm text-muted">{number}</span>
    </div>
  );
}
