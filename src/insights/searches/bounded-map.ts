/**
 * Adds to a map that holds so many at most: the oldest goes, and is told.
 *
 * @param onDrop told what had to go
 */
export const setBounded = <Value>(
  map: Map<string, Value>,
  key: string,
  value: Value,
  capacity: number,
  onDrop: (value: Value) => void = () => {},
): void => {
  // A Map lists its keys in the order they were added.
  map.delete(key);
  const [oldest] = map.keys();
  if (map.size >= capacity && oldest !== undefined) {
    const dropped = map.get(oldest)!;
    map.delete(oldest);
    onDrop(dropped);
  }
  map.set(key, value);
};
