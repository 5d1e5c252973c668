import type { ComponentProps, ReactNode } from 'react';
import dataTable from './data-table.module.css?names';

type DataTableProps = ComponentProps<'table'> & {
  caption?: ReactNode;
  /** Of the columns. */
  heads?: readonly ReactNode[];
};

/** A table of the house; its rows, or whole bodies, are the children. */
export function DataTable({ caption, heads, className = '', children, ...props }: DataTableProps) {
  return (
    <table {...props} className={`${dataTable['data-table']} ${className}`}>
      {caption !== undefined && <caption>{caption}</caption>}
      {heads && (
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={i} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      {children}
    </table>
  );
}
