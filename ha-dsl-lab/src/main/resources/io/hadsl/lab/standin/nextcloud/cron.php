<?php
// A stand-in for Nextcloud (see README.txt): background jobs, which leave a row that says where.

declare(strict_types=1);

require __DIR__ . '/lib/base.php';

if (needs_upgrade()) {
    exit(0);
}
locked('cron', static function (): void {
    database()->prepare('INSERT INTO oc_jobs (server, done) VALUES (?, UTC_TIMESTAMP())')
        ->execute([php_uname('n')]);
});
