import { DataTable } from './layout/primitives.tsx';

/** The numbers of a chart as a table. */
type ChartTableProps = {
  columns: readonly string[];
  /** The first cell of each row is its head. */
  rows: readonly (readonly (string | number)[])[];
};

export function ChartTable({ columns, rows }: ChartTableProps) {
  return (
    <DataTable heads={columns}>
      <tbody>
        {rows.map(([head, ...cells], i) => (
          <tr key={i}>
            <th scope="row">{head}</th>
            {cells.map((cell, c) => (
              <td key={c}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
