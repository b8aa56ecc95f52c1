package io.howdah.acts;

/**
 * Who acts.
 *
 * @param role the PostgreSQL role as the server knows it ({@code session_user}), or the configured
 *     one where no server is asked
 * @param osUser the account on this computer
 */
public record Operator(String role, String osUser) {

  public static Operator local(String role) {
    return new Operator(role, System.getProperty("user.name", "unknown"));
  }
}
