/** What the bench last told of itself; `state` is the answer of /api/state. */
export const bench = { state: undefined };
