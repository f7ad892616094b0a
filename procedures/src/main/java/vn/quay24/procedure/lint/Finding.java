package vn.quay24.procedure.lint;

/**
 * One thing that keeps a procedure from citizens.
 *
 * @param field as in the file, for example {@code question.copies.label.en}
 * @param problem what is wrong and what to do, continuing "field …"
 */
public record Finding(String field, String problem) {}
