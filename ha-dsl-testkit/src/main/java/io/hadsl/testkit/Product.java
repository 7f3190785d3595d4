package io.hadsl.testkit;

/** Real components, each in the smallest surroundings that it works in. */
public enum Product {
  /** Time servers on two nodes. */
  CHRONY,
  /** A web server on two nodes, its files on NFS. */
  NGINX,
  /** A cache. */
  REDIS,
  /** A database. */
  MARIADB,
  /** A volume of three nodes, one of which arbitrates. */
  GLUSTERFS,
  /** A Puppet server and an agent. */
  PUPPET,
  /** Nextcloud on two nodes behind a proxy, with database, cache and files. */
  NEXTCLOUD,
  /** A component of Publik on two nodes, with what the customer runs. */
  PUBLIK
}
