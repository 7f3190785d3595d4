<?php
// A stand-in for Nextcloud (see README.txt): configuration, database, cache and data directory.

declare(strict_types=1);

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0) {
        return false;
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});

/** The configuration, from where Nextcloud looks for it. */
function configuration(): array
{
    static $read = null;
    if ($read === null) {
        $folder = getenv('NEXTCLOUD_CONFIG_DIR') ?: dirname(__DIR__) . '/config';
        $CONFIG = [];
        require "$folder/config.php";
        $read = $CONFIG;
    }
    return $read;
}

/** The version of this code. */
function code_version(): string
{
    require dirname(__DIR__) . '/version.php';
    return implode('.', $OC_Version);
}

/** Whether the shared database and data are at another version than this code. */
function needs_upgrade(): bool
{
    return (configuration()['version'] ?? '') !== code_version();
}

function database(): PDO
{
    static $open = null;
    if ($open === null) {
        $c = configuration();
        [$host, $port] = explode(':', $c['dbhost']) + [1 => '3306'];
        $open = connect($host, $port, $c['dbname'], $c['dbuser'], $c['dbpassword']);
    }
    return $open;
}

function connect(string $host, string $port, string $name, string $user, string $password): PDO
{
    return new PDO("mysql:host=$host;port=$port;dbname=$name;charset=utf8mb4", $user, $password, [
        PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
        PDO::ATTR_TIMEOUT => 5,
    ]);
}

function cache(): Redis
{
    static $open = null;
    if ($open === null) {
        $c = configuration()['redis'];
        $open = new Redis();
        $open->connect($c['host'], $c['port'], 2.0);
        $open->auth($c['password']);
    }
    return $open;
}

/** Does something while no other server does it for the same name. */
function locked(string $name, callable $work): mixed
{
    $key = "lock/$name";
    $token = bin2hex(random_bytes(16));
    $end = microtime(true) + 10;
    while (!cache()->set($key, $token, ['nx', 'ex' => 30])) {
        if (microtime(true) > $end) {
            throw new RuntimeException("$name is locked");
        }
        usleep(20000);
    }
    try {
        return $work();
    } finally {
        cache()->eval(
            'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end',
            [$key, $token],
            1,
        );
    }
}

/** A file of a user, below the data directory. */
function data_file(string $name): string
{
    return configuration()['datadirectory'] . "/admin/files/$name";
}
