<?php
// A stand-in for Nextcloud (see README.txt): how this server is. Needs the database, as there.

declare(strict_types=1);

require __DIR__ . '/lib/base.php';

header('Content-Type: application/json');
try {
    $mode = database()->query("SELECT configvalue FROM oc_appconfig WHERE configkey = 'backgroundjobs_mode'")
        ->fetchColumn();
    echo json_encode([
        'installed' => configuration()['installed'],
        'maintenance' => configuration()['maintenance'] ?? false,
        'needsDbUpgrade' => needs_upgrade(),
        'version' => code_version(),
        'productname' => 'Stand-in for Nextcloud',
    ]);
} catch (Throwable $e) {
    http_response_code(500);
    echo json_encode(['error' => $e->getMessage()]);
}
