import type { ComponentProps, ReactNode } from 'react';
import { dressProps, type Look } from './look.ts';
import styles from './data-table.module.css?names';

type DataTableProps = Look &
  Omit<ComponentProps<'table'>, keyof Look> & {
    caption?: ReactNode;
    /** Of the columns. */
    heads?: readonly ReactNode[];
  };

/** A table of the house; its rows, or whole bodies, are the children. */
export function DataTable({ caption, heads, children, ...props }: DataTableProps) {
  return (
    <table {...dressProps(styles['data-table'], props)}>
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
