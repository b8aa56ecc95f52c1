package io.howdah.lab.plan;

import io.howdah.lab.LabUser;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lab's logins, with passwords made up for this one lab. */
public record Credentials(
    LabUser superuser,
    LabUser observer,
    LabUser operator,
    LabUser approver,
    LabUser replication,
    LabUser reader,
    LabUser writer,
    LabUser cacheAdmin) {

  private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  public static Credentials random() {
    return new Credentials(
        user("postgres"),
        user("howdah_observer"),
        user("howdah_operator"),
        user("howdah_approver"),
        user("lab_replication"),
        user("app_reader"),
        user("app_writer"),
        user("lab_cache_admin"));
  }

  /** PostgreSQL logins by purpose. */
  public Map<String, LabUser> byPurpose() {
    Map<String, LabUser> users = new LinkedHashMap<>();
    users.put("superuser", superuser);
    users.put("observer", observer);
    users.put("operator", operator);
    users.put("approver", approver);
    users.put("replication", replication);
    users.put("reader", reader);
    users.put("writer", writer);
    return users;
  }

  private static LabUser user(String name) {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new LabUser(name, password.toString());
  }
}
