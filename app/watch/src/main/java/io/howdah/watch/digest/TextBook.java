package io.howdah.watch.digest;

import io.howdah.fleet.digest.ServerId;
import io.howdah.postgres.StatementKey;
import io.howdah.postgres.StatementTexts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which queryid is which digest, and what databases and roles are called. A text is read once for
 * the whole fleet: physical replicas of one major version share their queryids. Bounded. For the
 * collector's thread.
 */
final class TextBook {

  private static final int MOST = 60_000;
  private static final long AGAIN_NANOS = 60_000_000_000L;
  private static final long RUNNING_AGAIN_NANOS = 5_000_000_000L;

  /** A digest of temporary tables gets a new queryid in every session: the newest count. */
  private static final int MOST_IDS = 500;

  /** Compared by hand: what records are given is slow where code is compiled once and quickly. */
  private record Id(int major, long number) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Id(int itsMajor, long itsNumber)
          && itsMajor == major
          && itsNumber == number;
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(number) + major;
    }
  }

  /**
   * What came of a queryid: its digest, or when it was asked for without success.
   *
   * @param text null where there is none
   */
  private record Link(DigestText text, long askedNanos) {}

  private final Map<Id, Link> links = lru();
  private final Map<String, DigestText> digests = lru();
  private final Map<String, Set<Long>> queryIds = new HashMap<>();
  private final Map<Id, String> databases = new HashMap<>();
  private final Map<Id, String> users = new HashMap<>();
  private final Set<String> crowded = new HashSet<>();
  private final Map<Id, Long> namelessDatabases = new HashMap<>();
  private final Map<Id, Long> namelessUsers = new HashMap<>();
  private final Map<ServerId, ServerId> ids = lru();
  private long version;

  private static <K, V> Map<K, V> lru() {
    return new LinkedHashMap<>(256, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
      }
    };
  }

  Optional<DigestText> find(int major, long queryId) {
    Link link = links.get(new Id(major, queryId));
    return link == null ? Optional.empty() : Optional.ofNullable(link.text());
  }

  /** The server was asked and has no text. */
  boolean isLost(int major, long queryId) {
    Link link = links.get(new Id(major, queryId));
    return link != null && link.text() == null;
  }

  /**
   * Whether to ask for it now.
   *
   * @param running whether sessions execute it: what never ends well has a text only then
   */
  boolean isWanted(int major, long queryId, boolean running, long now) {
    Link link = links.get(new Id(major, queryId));
    long again = running ? RUNNING_AGAIN_NANOS : AGAIN_NANOS;
    return link == null || link.text() == null && now - link.askedNanos() > again;
  }

  /** Queryids of a digest, of any version: the newest, if there are very many. */
  Set<Long> queryIds(String digest) {
    return queryIds.getOrDefault(digest, Set.of());
  }

  /** Counts up whenever a text or a name may have become known. */
  long version() {
    return version;
  }

  void take(int major, StatementTexts texts, long now) {
    version++;
    texts.texts().forEach((queryId, text) -> link(new Id(major, queryId), text, now));
    texts.databases().forEach((oid, name) -> databases.put(new Id(major, oid), name));
    texts.users().forEach((oid, name) -> users.put(new Id(major, oid), name));
  }

  private void link(Id id, Optional<String> sql, long now) {
    DigestText text = sql.map(DigestText::of).map(this::same).orElse(null);
    links.put(id, new Link(text, now));
    if (text != null) {
      if (queryIds.size() > MOST + MOST / 4) {
        queryIds.keySet().retainAll(digests.keySet());
        crowded.retainAll(digests.keySet());
      }
      add(text.digest(), id.number());
    }
  }

  private void add(String digest, long id) {
    Set<Long> ids = queryIds.computeIfAbsent(digest, any -> new LinkedHashSet<>());
    if (ids.add(id) && ids.size() > MOST_IDS) {
      Iterator<Long> oldest = ids.iterator();
      oldest.next();
      oldest.remove();
      crowded.add(digest);
    }
  }

  /** Whether a digest had more queryids than are kept: what is said of it is not all. */
  boolean isCrowded(String digest) {
    return crowded.contains(digest);
  }

  /**
   * What was asked for and has no name, as of a role that was dropped, is not asked at once again.
   */
  void nameless(int major, List<Integer> askedDatabases, List<Integer> askedUsers, long now) {
    askedDatabases.forEach(oid -> namelessDatabases.put(new Id(major, oid), now));
    askedUsers.forEach(oid -> namelessUsers.put(new Id(major, oid), now));
  }

  private static boolean isWanted(Map<Id, String> names, Map<Id, Long> nameless, Id id, long now) {
    Long asked = nameless.get(id);
    return !names.containsKey(id) && (asked == null || now - asked > AGAIN_NANOS);
  }

  private DigestText same(DigestText fresh) {
    DigestText known = digests.putIfAbsent(fresh.digest(), fresh);
    return known == null ? fresh : known;
  }

  /** Oids whose names are not known yet, of entries that are. */
  List<Integer> unnamedDatabases(int major, Iterable<Tally> tallies, long now) {
    Set<Integer> unnamed = new HashSet<>();
    tallies.forEach(
        tally -> {
          if (tally.serverId == null
              && isWanted(databases, namelessDatabases, new Id(major, tally.key.database()), now)) {
            unnamed.add(tally.key.database());
          }
        });
    return unnamed.stream().limit(1_000).toList();
  }

  List<Integer> unnamedUsers(int major, Iterable<Tally> tallies, long now) {
    Set<Integer> unnamed = new HashSet<>();
    tallies.forEach(
        tally -> {
          if (tally.serverId == null
              && isWanted(users, namelessUsers, new Id(major, tally.key.user()), now)) {
            unnamed.add(tally.key.user());
          }
        });
    return unnamed.stream().limit(1_000).toList();
  }

  /** Made once for an entry, and again until its names are known. */
  ServerId serverId(int major, Tally tally) {
    if (tally.serverId == null) {
      ServerId id = serverId(major, tally.key);
      boolean named =
          databases.containsKey(new Id(major, tally.key.database()))
              && users.containsKey(new Id(major, tally.key.user()));
      if (!named) {
        return id;
      }
      tally.serverId = id;
    }
    return tally.serverId;
  }

  private ServerId serverId(int major, StatementKey key) {
    ServerId id =
        new ServerId(
            key.queryId(),
            databases.getOrDefault(
                new Id(major, key.database()), Integer.toUnsignedString(key.database())),
            users.getOrDefault(new Id(major, key.user()), Integer.toUnsignedString(key.user())),
            major);
    ServerId known = ids.putIfAbsent(id, id);
    return known == null ? id : known;
  }
}
