package io.howdah.contract.digest;

/**
 * A statement without its constants. Equal for the statement as an application gives it to JDBC and
 * as {@code pg_stat_statements} shows it.
 *
 * @param id {@code fd1:} and 128 bits as 32 hexadecimal digits; the number is the version of the
 *     rules
 * @param text what was digested: readable SQL, {@code ?} where a constant was. A digest of it is
 *     this digest
 * @param returning the final {@code returning *}, or list of quoted columns, that was taken off
 *     because drivers add it to fetch generated keys; empty when there was none
 */
public record Digest(String id, String text, String returning) {

  @Override
  public String toString() {
    return id;
  }
}
