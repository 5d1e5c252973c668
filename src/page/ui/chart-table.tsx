import chartTable from './chart-table.module.css?names';

/** The numbers of a chart as a table. */
type ChartTableProps = {
  columns: readonly string[];
  /** The first cell of each row is its head. */
  rows: readonly (readonly (string | number)[])[];
};

export function ChartTable({ columns, rows }: ChartTableProps) {
  return (
    <table className={chartTable['debrief-table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells], i) => (
          <tr key={i}>
            <th scope="row">{head}</th>
            {cells.map((cell, c) => (
              <td key={c} className={chartTable['number']}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
