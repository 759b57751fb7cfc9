declare module "autocannon" {
  export type Settings = {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
  };
  export type Outcome = {
    /** In seconds. */
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
    "2xx": number;
  };
  export default function autocannon(settings: Settings): Promise<Outcome>;
}
