/** While one request renders a page, others that want the same page wait for it instead of rendering it too. */
export function makePageFlights() {
  const flights = new Map<string, Promise<void>>();

  return {
    under: (key: string) => flights.get(key),

    /** Returns what to call when the page is there, or will never be. */
    begin(key: string): () => void {
      let land = () => {};
      const flight = new Promise<void>((resolve) => {
        land = resolve;
      });
      if (!flights.has(key)) flights.set(key, flight);
      return () => {
        if (flights.get(key) === flight) flights.delete(key);
        land();
      };
    },
  };
}
