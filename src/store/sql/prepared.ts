/**
 * Makes a statement when it is first run, and keeps it: building one costs more than running it, and a start should not
 * build those that it does not run.
 */
export const prepared = <Statement>(make: () => Statement): (() => Statement) => {
  let made: Statement | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** The same for a statement that has several shapes; those that are equal as JSON share one. */
export const preparedByShape = <Shape, Statement>(
  make: (shape: Shape) => Statement,
): ((shape: Shape) => Statement) => {
  const made = new Map<string, Statement>();
  return (shape) => {
    const key = JSON.stringify(shape);
    const known = made.get(key);
    if (known !== undefined) return known;
    const statement = make(shape);
    made.set(key, statement);
    return statement;
  };
};
