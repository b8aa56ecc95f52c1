package io.howdah.lab;

/**
 * The lab's cache.
 *
 * @param url with a user who may do everything
 * @param pid 0 while it is down
 */
public record LabRedis(String url, String host, int port, long pid) {}
