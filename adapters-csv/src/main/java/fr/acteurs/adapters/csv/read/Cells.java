package fr.acteurs.adapters.csv.read;

import java.math.BigDecimal;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook's row as text. */
final class Cells {

    /** Digits that a number of a spreadsheet can have, and more than any code of a register. */
    private static final int MOST_DIGITS = 30;

    private Cells() {}

    /** All cells up to the last one that is not empty. */
    static String[] of(Row row) {
        String[] cells = new String[row.getCellCount()];
        int width = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = text(row.getCell(i));
            width = cells[i].isBlank() ? width : i + 1;
        }
        return Arrays.copyOf(cells, width);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> plain(cell.asNumber(), raw);
            case STRING -> cell.asString();
            default -> raw;
        };
    }

    /** {@code 200029999} and not {@code 2.00029999E8}; the zeros that a number lost are the source's to declare. */
    private static String plain(BigDecimal number, String raw) {
        boolean ordinary = number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return ordinary && number.signum() != 0 ? number.stripTrailingZeros().toPlainString() : raw;
    }
}
