// Frequent characters that are written otherwise in simplified and in traditional Chinese, simplified first. Characters
// that both write, if with other meanings (后, 里, 台, 只, 系, 划, 准, 范), are left out.
// @see Unicode Han Database (Unihan), kSimplifiedVariant and kTraditionalVariant; chosen by hand.
const pairs =
  '们們这這个個来來为為国國说說时時会會对對发發动動过過开開关關学學还還没沒样樣长長经經现現应應当當实實进進种種两兩无無间間问問题題数數据據选選项項设設软軟务務类類组組织織网網络絡录錄页頁见見请請创創删刪编編辑輯输輸显顯错錯误誤调調试試运運启啟闭閉连連载載传傳储儲档檔户戶帐帳权權资資讯訊认認证證书書码碼变變单單双雙键鍵标標签簽识識别別详詳细細总總结結构構统統计計节節门門员員产產业業东東车車电電话話视視频頻图圖画畫报報导導读讀写寫买買卖賣价價费費转轉换換复復杂雜简簡练練训訓语語词詞译譯义義议議论論谁誰该該让讓许許记記讲講访訪评評诉訴询詢谢謝负負败敗货貨质質购購责責贵貴赖賴趋趨轮輪轻輕较較辅輔边邊达達迁遷迟遲适適递遞逻邏遗遺邮郵释釋钟鐘钥鑰钱錢银銀链鏈销銷锁鎖队隊阶階际際险險随隨隐隱难難顶頂顺順须須顾顧预預领領颜顏额額风風馈饋验驗驱驅备備处處态態扩擴断斷机機极極检檢测測浏瀏滚滾满滿热熱环環盘盤确確离離积積称稱稳穩竞競笔筆筛篩紧緊级級线線终終绍紹绑綁给給绝絕续續维維绿綠缓緩缩縮罗羅职職联聯胜勝脑腦荐薦获獲营營虑慮虚虛补補装裝规規览覽触觸仅僅从從仓倉仪儀优優侧側内內册冊决決况況减減击擊则則刚剛办辦势勢区區医醫华華协協卫衛厂廠压壓参參号號听聽响響围圍园園圆圓场場块塊坏壞声聲头頭夹夾奖獎审審宽寬将將层層属屬币幣帮幫广廣库庫异異弃棄张張强強归歸惯慣戏戲执執扫掃护護拟擬拥擁择擇挂掛损損么麼够夠体體'

const simplified = new Set(pairs.split('').filter((_, index) => index % 2 === 0))
const traditional = new Set(pairs.split('').filter((_, index) => index % 2 === 1))

/** How many characters of a text only simplified and only traditional Chinese writes so. */
export function chineseForms(text: string): {readonly simplified: number; readonly traditional: number} {
  const counts = {simplified: 0, traditional: 0}
  for (const character of text) {
    if (simplified.has(character)) counts.simplified++
    else if (traditional.has(character)) counts.traditional++
  }
  return counts
}
