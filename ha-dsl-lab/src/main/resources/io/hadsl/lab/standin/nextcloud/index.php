<?php
// A stand-in for Nextcloud (see README.txt): what its users do, each as plain as it can be.
//
//   GET  /             which server this is, and how often this session has been here
//   POST /login        logs in: a new session of user admin with a password
//   GET  /notes        notes, one a line; POST adds the body as one, in a transaction
//   GET  /files/NAME   a file; PUT writes it under a lock

declare(strict_types=1);

require __DIR__ . '/lib/base.php';

function answer(int $status, string $text): void
{
    http_response_code($status);
    header('Content-Type: text/plain; charset=utf-8');
    header('X-Server: ' . php_uname('n'));
    echo $text;
}

function notes(string $method): void
{
    if ($method === 'POST') {
        database()->beginTransaction();
        database()->prepare('INSERT INTO oc_notes (note, server) VALUES (?, ?)')
            ->execute([file_get_contents('php://input'), php_uname('n')]);
        database()->commit();
        answer(201, "kept\n");
        return;
    }
    $all = database()->query('SELECT note FROM oc_notes ORDER BY id')->fetchAll(PDO::FETCH_COLUMN);
    answer(200, implode("\n", $all) . "\n");
}

function files(string $method, string $name): void
{
    if (preg_match('/^[A-Za-z0-9._-]{1,100}$/', $name) !== 1 || $name[0] === '.') {
        answer(400, "a file is named with letters, digits and ._-\n");
        return;
    }
    $path = data_file($name);
    if ($method === 'PUT') {
        $bytes = file_get_contents('php://input');
        locked("files/$name", static function () use ($path, $bytes, $name): void {
            $part = $path . '.' . php_uname('n') . '.part';
            file_put_contents($part, $bytes);
            rename($part, $path);
            database()->prepare('REPLACE INTO oc_filecache VALUES (?, ?, ?, ?)')
                ->execute([$name, strlen($bytes), hash('sha256', $bytes), php_uname('n')]);
        });
        answer(201, "kept\n");
        return;
    }
    $known = database()->prepare('SELECT size FROM oc_filecache WHERE name = ?');
    $known->execute([$name]);
    if ($known->fetchColumn() === false) {
        answer(404, "no such file\n");
        return;
    }
    answer(200, file_get_contents($path));
}

function login(): void
{
    $hash = database()->query("SELECT configvalue FROM oc_appconfig WHERE configkey = 'admin'")->fetchColumn();
    if (!password_verify(trim(file_get_contents('php://input')), $hash)) {
        answer(401, "wrong password\n");
        return;
    }
    session_regenerate_id(true);
    $_SESSION['user'] = 'admin';
    answer(200, "welcome\n");
}

function home(): void
{
    $_SESSION['visits'] = ($_SESSION['visits'] ?? 0) + 1;
    $user = $_SESSION['user'] ?? 'nobody';
    answer(200, 'server ' . php_uname('n') . "\nuser $user\nvisits {$_SESSION['visits']}\n");
}

try {
    $host = explode(':', $_SERVER['HTTP_HOST'] ?? '')[0];
    if (!in_array($host, configuration()['trusted_domains'], true)) {
        answer(400, "$host is no trusted domain\n");
        exit;
    }
    if (needs_upgrade()) {
        answer(503, "code and database are of different versions\n");
        exit;
    }
    ini_set('session.use_strict_mode', '1');
    session_name('oc_session');
    session_start(['cookie_httponly' => true, 'cookie_secure' => true, 'cookie_samesite' => 'Lax']);
    $path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
    $method = $_SERVER['REQUEST_METHOD'];
    if ($path === '/notes') {
        notes($method);
    } elseif (str_starts_with($path, '/files/')) {
        files($method, substr($path, 7));
    } elseif ($path === '/login' && $method === 'POST') {
        login();
    } elseif ($path === '/') {
        home();
    } else {
        answer(404, "nothing is here\n");
    }
} catch (Throwable $e) {
    error_log((string) $e);
    answer(503, get_class($e) . ': ' . $e->getMessage() . "\n");
}
