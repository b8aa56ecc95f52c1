package io.howdah.lab.server;

import io.howdah.lab.LabException;
import io.howdah.lab.LabUser;
import io.howdah.lab.host.Launcher;
import io.howdah.lab.host.Trees;
import io.howdah.lab.plan.Credentials;
import io.howdah.lab.plan.Layout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The lab's Redis 7: no default user, and one ACL user a purpose. */
public final class RedisServer {
  private static final String CONNECTION =
      "+ping +hello +auth +quit +select +client|id +client|setname +client|getname";
  private static final String OBSERVER =
      CONNECTION
          + " +info +dbsize +client|list +slowlog|get +slowlog|len +latency|latest"
          + " +latency|history +memory|stats %R~howdah:* &howdah:*"
          + " +hget +hmget +hgetall +hlen +hexists +zcard +zcount +zrange +zrangebyscore +zscore"
          + " +exists +type +time +subscribe +unsubscribe +psubscribe +punsubscribe";

  /** Reads decisions, answers the roll-call and leases from quotas; decides and tells nothing. */
  private static final String APPLICATION =
      "~cache:* %R~howdah:*:decisions %RW~howdah:*:guards %RW~howdah:*:guards:seen"
          + " %RW~howdah:*:quota:* &howdah:*:decisions +@all -@admin -@dangerous -publish"
          + " -spublish";

  private static final String OPERATOR =
      "~howdah:* &howdah:* +@all -@admin -@dangerous +info +client|list";

  private RedisServer() {}

  /** Writes its configuration and starts it. */
  public static Daemon start(Layout layout, int port, Credentials credentials, Launcher launcher) {
    Path home = layout.redis();
    Trees.delete(home);
    Trees.createPrivate(home);
    Path config = home.resolve("redis.conf");
    Trees.writePrivate(config, config(home, port, credentials));
    launcher.privileges().own(home);
    Daemon daemon =
        new Daemon(
            "redis",
            port,
            DebianPrograms.find("redis-server"),
            config,
            layout.log("redis"),
            launcher,
            layout.register());
    daemon.start();
    return daemon;
  }

  private static String config(Path home, int port, Credentials users) {
    return """
        bind 127.0.0.1
        port %d
        daemonize no
        dir "%s"
        save ""
        appendonly no
        maxmemory 64mb
        maxmemory-policy allkeys-lru
        latency-monitor-threshold 20
        user default off
        %s%s%s%s%s\
        """
        .formatted(
            port,
            home,
            user(users.cacheAdmin(), "~* &* +@all"),
            user(users.observer(), OBSERVER),
            user(users.operator(), OPERATOR),
            user(users.reader(), APPLICATION),
            user(users.writer(), APPLICATION));
  }

  private static String user(LabUser user, String rules) {
    return "user " + user.name() + " on #" + sha256(user.password()) + " " + rules + "\n";
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new LabException("no SHA-256 in this Java", e);
    }
  }
}
