/**
 * A network of whole-numbered capacities and costs, through which as much is sent as can be, as cheaply as that can be:
 * the primal-dual method (Ford and Fulkerson 1962), Dijkstra on reduced costs for each distinct length of a path, then
 * blocking flows (Dinic 1970) on the arcs that cost nothing more. Costs are not negative.
 */
export class FlowNetwork {
  private readonly heads: number[] = [];
  private readonly targets: number[] = [];
  private readonly next: number[] = [];
  private readonly left: number[] = [];
  private readonly costs: number[] = [];
  private readonly potentials: Float64Array;
  private readonly levels: Int32Array;
  private readonly current: Int32Array;

  constructor(private readonly nodes: number) {
    this.heads = new Array(nodes).fill(-1);
    this.potentials = new Float64Array(nodes);
    this.levels = new Int32Array(nodes);
    this.current = new Int32Array(nodes);
  }

  /** @returns what names the arc in `flowOn` */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.targets.length;
    this.link(from, to, capacity, cost);
    this.link(to, from, 0, -cost);
    return arc;
  }

  flowOn(arc: number): number {
    return this.left[arc ^ 1] as number;
  }

  /** Sends what can be sent. @returns how much */
  send(source: number, sink: number): number {
    let sent = 0;
    while (this.raisePotentials(source, sink)) {
      const before = sent;
      while (this.layer(source, sink)) {
        for (let node = 0; node < this.nodes; node++) this.current[node] = this.heads[node] as number;
        for (let more = this.push(source, sink, Infinity); more > 0; more = this.push(source, sink, Infinity)) {
          sent += more;
        }
      }
      // A price so high that it is not exact any more would be asked for for ever.
      if (sent === before) break;
    }
    return sent;
  }

  /** The nodes that something more could still be sent to: one side of a cut that is full. */
  reachable(source: number): boolean[] {
    const reached = new Array<boolean>(this.nodes).fill(false);
    const queue = [source];
    reached[source] = true;
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (let arc = this.heads[node] as number; arc >= 0; arc = this.next[arc] as number) {
        const to = this.targets[arc] as number;
        if ((this.left[arc] as number) <= 0 || reached[to]) continue;
        reached[to] = true;
        queue.push(to);
      }
    }
    return reached;
  }

  private link(from: number, to: number, capacity: number, cost: number) {
    this.next.push(this.heads[from] as number);
    this.heads[from] = this.targets.length;
    this.targets.push(to);
    this.left.push(capacity);
    this.costs.push(cost);
  }

  private reduced(arc: number, from: number): number {
    return (
      (this.costs[arc] as number) +
      (this.potentials[from] as number) -
      (this.potentials[this.targets[arc] as number] as number)
    );
  }

  /** Dijkstra: afterwards the arcs of all cheapest paths cost nothing more. @returns whether there is a path */
  private raisePotentials(source: number, sink: number): boolean {
    const distances = new Float64Array(this.nodes).fill(Infinity);
    const queue = new Heap();
    distances[source] = 0;
    queue.add(0, source);
    for (let first = queue.take(); first; first = queue.take()) {
      const [distance, node] = first;
      if (distance > (distances[node] as number)) continue;
      for (let arc = this.heads[node] as number; arc >= 0; arc = this.next[arc] as number) {
        if ((this.left[arc] as number) <= 0) continue;
        const to = this.targets[arc] as number;
        const along = distance + this.reduced(arc, node);
        if (along >= (distances[to] as number)) continue;
        distances[to] = along;
        queue.add(along, to);
      }
    }
    const far = distances[sink] as number;
    if (far === Infinity) return false;
    for (let node = 0; node < this.nodes; node++) {
      this.potentials[node] = (this.potentials[node] as number) + Math.min(distances[node] as number, far);
    }
    return true;
  }

  /** How many arcs that cost nothing more lead from the source to each node. @returns whether one way leads to the sink */
  private layer(source: number, sink: number): boolean {
    this.levels.fill(-1);
    this.levels[source] = 0;
    const queue = [source];
    for (let place = 0; place < queue.length; place++) {
      const node = queue[place] as number;
      for (let arc = this.heads[node] as number; arc >= 0; arc = this.next[arc] as number) {
        const to = this.targets[arc] as number;
        if ((this.left[arc] as number) <= 0 || (this.levels[to] as number) >= 0 || this.reduced(arc, node) !== 0)
          continue;
        this.levels[to] = (this.levels[node] as number) + 1;
        queue.push(to);
      }
    }
    return (this.levels[sink] as number) >= 0;
  }

  private push(node: number, sink: number, most: number): number {
    if (node === sink) return most;
    for (let arc = this.current[node] as number; arc >= 0; arc = this.next[arc] as number) {
      this.current[node] = arc;
      const to = this.targets[arc] as number;
      const isOnward = (this.levels[to] as number) === (this.levels[node] as number) + 1;
      if ((this.left[arc] as number) <= 0 || !isOnward || this.reduced(arc, node) !== 0) continue;
      const pushed = this.push(to, sink, Math.min(most, this.left[arc] as number));
      if (pushed <= 0) continue;
      this.left[arc] = (this.left[arc] as number) - pushed;
      this.left[arc ^ 1] = (this.left[arc ^ 1] as number) + pushed;
      return pushed;
    }
    this.current[node] = -1;
    return 0;
  }
}

/** The nearest first. */
class Heap {
  private readonly keys: number[] = [];
  private readonly nodes: number[] = [];

  add(key: number, node: number) {
    let place = this.keys.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if ((this.keys[above] as number) <= key) break;
      this.put(place, this.keys[above] as number, this.nodes[above] as number);
      place = above;
    }
    this.put(place, key, node);
  }

  take(): [key: number, node: number] | undefined {
    const [key, node] = [this.keys[0], this.nodes[0]];
    const [lastKey, lastNode] = [this.keys.pop(), this.nodes.pop()];
    if (key === undefined || node === undefined || lastKey === undefined || lastNode === undefined) return undefined;
    if (this.keys.length > 0) this.sink(lastKey, lastNode);
    return [key, node];
  }

  private sink(key: number, node: number) {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= this.keys.length) break;
      const right = left + 1;
      const isRight = right < this.keys.length && (this.keys[right] as number) < (this.keys[left] as number);
      const child = isRight ? right : left;
      if ((this.keys[child] as number) >= key) break;
      this.put(place, this.keys[child] as number, this.nodes[child] as number);
      place = child;
    }
    this.put(place, key, node);
  }

  private put(place: number, key: number, node: number) {
    this.keys[place] = key;
    this.nodes[place] = node;
  }
}
